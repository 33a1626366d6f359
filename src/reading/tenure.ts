/** Whether a row counts on `day` (ISO; null: always). */
export function valid(row: { readonly from: string; readonly to: string }, day: string | null): boolean {
  if (!day) return true
  return (row.from === '' || row.from <= day) && (row.to === '' || day <= row.to || row.to.startsWith(day))
}
