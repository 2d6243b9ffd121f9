import type { Command } from 'commander'
import type { Io } from './io.ts'

/** Builds one command: it parses arguments, calls one function of the kit, prints, and sets `io.exitCode`. */
export type Verb = (io: Io) => Command
