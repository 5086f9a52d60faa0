/** What every test database starts with. */
import { migrate } from '../../src/storage/migrate.ts'

export const templateName = 'pacta_template'

/** Fills the empty template database. No connection to it may stay open: a template in use cannot be cloned. */
export async function prepareTemplate(url: string): Promise<void> {
  await migrate({ connectionString: url })
}
