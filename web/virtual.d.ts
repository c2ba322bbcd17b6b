declare module 'virtual:bookmarklet' {
  /** `capture/bookmarklet.ts` as a program of its own, in one line. */
  const source: string
  export default source
}
