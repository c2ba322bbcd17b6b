export function isOlder(version: string): boolean
export function isPatched(root: string): boolean
