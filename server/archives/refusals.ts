import { Refusal } from '../errors'

export const notAnArchive = (why: string) =>
  new Refusal(400, 'not_an_archive', `This file is not an archive of Inroads: ${why}.`)

export const brokenArchive = (why: string) =>
  new Refusal(400, 'broken_archive', `This archive is damaged or was changed by hand: ${why}. Nothing was restored.`)

export const newerArchive = (version: unknown) =>
  new Refusal(
    400,
    'newer_archive',
    `This archive was written by a later version of Inroads (its format is ${String(version).slice(0, 20)}). Update Inroads, then restore it.`,
  )
