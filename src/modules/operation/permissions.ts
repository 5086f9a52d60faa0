/** Who may do what with the running of the installation. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf(
  'operation',
  {
    'job.see': ['administrator', 'operator'],
    'job.retry': ['administrator', 'operator'],
    'job.discard': ['administrator', 'operator'],
    'mail.see': ['administrator'],
    'mail.discard': ['administrator'],
    'mail.send': ['administrator'],
    'file.see': ['administrator', 'auditor'],
    'file.upload': ['administrator'],
    'file.remove': ['administrator'],
    'file.check': ['administrator', 'operator'],
    'backup.see': ['administrator', 'operator'],
    'backup.make': ['administrator', 'operator'],
    'setting.see': ['administrator', 'operator'],
  },
  [
    'job.see',
    'job.retry',
    'job.discard',
    'mail.see',
    'mail.discard',
    'mail.send',
    'file.check',
    'backup.see',
    'backup.make',
    'setting.see',
  ],
)
