// The package ships typings that its own "exports" hides from a bundler's resolution: these are the functions we call.
declare module 'cephes' {
  /** Settles when the WASM is ready; before that every call fails. */
  export const compiled: Promise<void>
  export function ndtr(x: number): number
  export function ndtri(p: number): number
  export function incbet(a: number, b: number, x: number): number
  export function incbi(a: number, b: number, p: number): number
  export function chdtrc(df: number, x: number): number
  export function stdtri(df: number, p: number): number
  export function lgam(x: number): number
  export function psi(x: number): number
}
