/** Names of jobs and their times in words. */
import { hasMessage } from '../../../i18n/catalogue.ts'
import type { PlainKey, Translator } from '../../../i18n/translate.ts'

/** "Send mail"; the plain name of a job that nobody has worded. */
export const jobName = ({ t }: Translator, name: string): string => {
  const key = `operation.jobs.name.${name.replaceAll(/[.-]/g, '_')}`
  return hasMessage(key) ? t(key as PlainKey) : name
}

const two = (digits: string): string => digits.padStart(2, '0')

/** The cron expressions that jobs use, in words; any other as it stands. Times are in UTC. */
export const timesOf = ({ t }: Translator, cron: string): string => {
  const [, every] = /^\*\/(\d+) \* \* \* \*$/.exec(cron) ?? []
  if (every !== undefined) return t('operation.jobs.every_minutes', { count: Number(every) })
  const [, minute, hour] = /^(\d+) (\d+|\*) \* \* \*$/.exec(cron) ?? []
  if (minute === undefined || hour === undefined) return cron
  return hour === '*'
    ? t('operation.jobs.every_hour', { minute: two(minute) })
    : t('operation.jobs.every_day', { time: `${two(hour)}:${two(minute)}` })
}
