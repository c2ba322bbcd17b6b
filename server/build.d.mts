export function isStale(): boolean
export function buildServer(outdir: string): Promise<void>
