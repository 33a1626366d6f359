import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answers } from './api/ask.ts'
import { App } from './app.tsx'
import './style/base.css'
import './style/frame.css'
import './style/parts.css'
import './style/document.css'
import './style/pages.css'
import './style/charts.css'

createRoot(document.getElementById('desk') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
