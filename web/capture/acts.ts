import { text } from '#text/capture'
import type { Application, ApplicationChanges } from '../../shared/applications'
import { again, change, undoing } from '../applications/acts'
import { changeApplication, findApplication } from '../applications/api'
import { toast } from '../ui/toasts.svelte'
import { salaryOf } from './draft'
import type { Posting } from './posting'

/** Fills what an application lacks with what the page says; the toast takes it out again. */
export async function complete(id: string, posting: Posting) {
  const application = await findApplication(id)
  const missing = missingIn(application, posting)
  const names = Object.keys(missing) as (keyof ApplicationChanges)[]
  if (!names.length) return toast(text.known.nothingMissing)
  await change(() => changeApplication(application, missing))
  const before = Object.fromEntries(names.map((name) => [name, application[name as keyof Application]]))
  toast(
    text.known.completed(names.length),
    undoing(() => again(id, (now) => changeApplication(now, before))),
  )
}

function missingIn(application: Application, posting: Posting): ApplicationChanges {
  const { location, remote, pay, description, postedOn, closesOn } = posting
  const said = { location, remote, postedOn, closesOn, description, salary: pay && salaryOf(pay) }
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value && !application[name as keyof typeof said]),
  )
}
