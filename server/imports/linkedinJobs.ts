import { isPlaceholderCompany } from '../../shared/companyNames'
import { cut } from '../../shared/cut'
import { webAddress } from '../../shared/links'
import type { Kind } from '../../shared/stages'
import { dayReader, type MemberRow, readMember, type Taken } from './linkedin'
import { unreadDay } from './linkedinPeople'
import { type ImportedApplication, overlong, type Typed } from './rows'
import type { Unreadable } from './unreadable'

/** Jobs/Job Applications.csv. The contact columns are the applicant's own, and the questions may be private: neither is read. */
export const readJobApplications = (text: string): Typed<ImportedApplication> | Unreadable =>
  readJobs(text, 'job_applications', 'application date', 'applied')

/** Jobs/Saved Jobs.csv. */
export const readSavedJobs = (text: string): Typed<ImportedApplication> | Unreadable =>
  readJobs(text, 'saved_jobs', 'saved date', 'saved')

const readJobs = (text: string, member: 'job_applications' | 'saved_jobs', dayColumn: string, kind: Kind) =>
  readMember(text, member, (rows) => {
    const dayIn = dayReader(rows, dayColumn)
    return (row): Taken<ImportedApplication> => {
      const day = dayIn(row)
      const job = jobIn(row)
      const error = overlong(job) ?? (day ? null : (unreadDay(row.cell(dayColumn)) ?? 'No day.'))
      if (!job.company && !job.role) return { skipped: 'Neither a company nor a role.' }
      if (error || !day) return { error: error ?? 'No day.' }
      return {
        row: {
          ...job,
          rowNumber: row.rowNumber,
          appliedOn: kind === 'applied' ? day.on : null,
          stageFacts: [{ kind, ending: null, ...day }],
          source: { kind: 'job_board', name: 'LinkedIn', wroteFirst: false },
          location: null,
          notes: '',
          nextStep: null,
          nextStepOn: null,
          help: [],
          parts: [],
        },
      }
    }
  })

const jobIn = (row: MemberRow) => {
  const company = row.cell('company name')
  return {
    company: isPlaceholderCompany(company) ? null : company,
    role: row.cell('job title') || null,
    link: webAddress(row.cell('job url'))?.href ?? null,
    resumeName: cut(row.cell('resume name'), 200) || null,
  }
}
