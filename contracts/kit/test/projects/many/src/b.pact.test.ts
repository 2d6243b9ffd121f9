import { recordFifty } from '../record-fifty.ts'

recordFifty('b')
