import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Actor } from './pages/actor.tsx'
import { Add } from './pages/add.tsx'
import { Brief } from './pages/brief.tsx'
import { Disagreements } from './pages/disagreements.tsx'
import { Document } from './pages/document.tsx'
import { Documents } from './pages/documents.tsx'
import { Incident } from './pages/incident.tsx'
import { Incidents } from './pages/incidents.tsx'
import { Issues } from './pages/issues.tsx'
import { Ledger } from './pages/ledger.tsx'
import { Relations } from './pages/relations.tsx'
import { Review } from './pages/review.tsx'
import { Saved } from './pages/saved.tsx'
import { Today } from './pages/today.tsx'
import { Triangle } from './pages/triangle.tsx'
import { Empty, Loading } from './parts/states.tsx'
import { DeskProvider, useDesk } from './shell/desk.tsx'
import { Frame } from './shell/frame.tsx'

// Shapes of countries and forces between nodes are heavy, and few pages want them.
const World = lazy(() => import('./pages/map.tsx').then(({ World: page }) => ({ default: page })))
const Network = lazy(() => import('./pages/network.tsx').then(({ Network: page }) => ({ default: page })))

const ROUTES: readonly (readonly [string, ComponentType])[] = [
  ['/', Today],
  ['/documents', Documents],
  ['/document/:id', Document],
  ['/incidents', Incidents],
  ['/incident/:key', Incident],
  ['/ledger', Ledger],
  ['/disagreements', Disagreements],
  ['/relations', Relations],
  ['/relations/:a/:b', Relations],
  ['/actor/:code', Actor],
  ['/brief/:a', Brief],
  ['/brief/:a/:b', Brief],
  ['/brief/:a/:b/:c', Brief],
  ['/triangle', Triangle],
  ['/triangle/:a/:b/:c', Triangle],
  ['/network', Network],
  ['/map', World],
  ['/issues', Issues],
  ['/review', Review],
  ['/add', Add],
  ['/saved', Saved],
]

export function App() {
  return (
    <DeskProvider>
      <Frame>
        <Guard>
          <Suspense fallback={<Loading />}>
            <Switch>
              {ROUTES.map(([path, page]) => (
                <Route key={path} path={path} component={page} />
              ))}
              <Route>
                <Missing />
              </Route>
            </Switch>
          </Suspense>
        </Guard>
      </Frame>
    </DeskProvider>
  )
}

function Missing() {
  const { words } = useDesk()
  return <Empty what={words.ui.notFound} todo={words.ui.notFoundDo} />
}

/** A page that breaks leaves the frame standing; going elsewhere mends it. */
function Guard({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  return <Catch key={path}>{children}</Catch>
}

class Catch extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children
  }
}

function Crashed({ error }: { readonly error: Error }) {
  const { words } = useDesk()
  return (
    <>
      <Empty what={words.ui.crashed} todo={words.ui.crashedDo} />
      <pre className="fault">{error.message}</pre>
    </>
  )
}
