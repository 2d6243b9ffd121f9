#!/usr/bin/env bash
# A consumer's contracts in any CI. In a merge request: record, check, diff. On a push: record, check, publish, and where
# it is deployed from: ask, deploy, tell. Needs the whole git history, and the packages installed.
#
#   RECORD                 runs all consumer tests, which write the pacts
#   PACTS                  the directory of the pacts (pacts)
#   BASE                   in a merge request: the branch to merge into, such as origin/main
#   PACT_BROKER_BASE_URL   the broker, with PACT_BROKER_TOKEN; without it the embedded one, which forgets with the job
#   DEPLOY, ENVIRONMENT    on the branch that is deployed: the command that deploys, and where to (production)
#   RETRIES                how often to ask while nobody has verified it, every 10 seconds (30)
#
# Exit codes: 0 fine, 1 a finding or a no, 2 could not run, 3 unknown, which is not yes.
set -euo pipefail
PACTS=${PACTS:-pacts}
ENVIRONMENT=${ENVIRONMENT:-production}

bash -euo pipefail -c "${RECORD:?Set RECORD to the command that runs the consumer tests.}"
if [ -n "$(git status --porcelain -- "$PACTS")" ]; then
  git --no-pager diff -- "$PACTS"
  git status --short -- "$PACTS"
  echo 'The pacts are not those that the tests write. Run the tests and commit the pacts.' >&2
  exit 1
fi
npx --no concordat check

if [ -n "${BASE:-}" ]; then
  npx --no concordat diff --base "$BASE"
  exit
fi

npx --no concordat publish
[ -n "${DEPLOY:-}" ] || exit 0
npx --no concordat can-i-deploy --to "$ENVIRONMENT" --retry-while-unknown "${RETRIES:-30}"
bash -euo pipefail -c "$DEPLOY"
npx --no concordat record-deployment --to "$ENVIRONMENT"
