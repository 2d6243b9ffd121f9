/** Stands for a verifier whose native code dies on the job that asks for it. */
process.on('disconnect', () => process.exit(0))
process.on('message', ({ id, pact }: { id: number; pact: string }) => {
  if (pact === 'crash') {
    process.stderr.write('thread panicked at mod.rs:1\n', () => process.abort())
    return
  }
  if (pact === 'hang') return
  if (pact === 'refuse') process.send?.({ id, error: 'Verification was unable to run' })
  else process.send?.({ id, json: '{"result":true,"interactionResults":[]}' })
})
