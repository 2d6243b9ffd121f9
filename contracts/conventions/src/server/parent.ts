/** Calls `onGone` when the process that started this one vanishes, SIGKILL included; only when it asked to be watched. */
export function watchParent(onGone: () => void): void {
  if (process.env['CONCORDAT_PARENT'] === 'ipc' && process.channel !== undefined) {
    process.on('disconnect', onGone)
    return
  }
  if (process.argv.includes('--with-parent')) {
    process.stdin.on('end', onGone)
    process.stdin.on('error', onGone)
    process.stdin.resume()
  }
}
