/** Consent in the input of an action: the hash of the text that was shown, which is the value of the form's box. */
import { z } from 'zod'

export const consentGiven = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the text that was shown, the value of the box on the form')
