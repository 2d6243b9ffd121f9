import { emailConstraint } from '../store/users.ts'
import { Refusal } from './refusal.ts'

/** Runs what writes a user; the database decides whether the email is free, so that two at once cannot both win. */
export async function refuseTakenEmail<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === emailConstraint) {
      throw new Refusal('email_taken', 'Somebody has signed up with this email already.')
    }
    throw error
  }
}
