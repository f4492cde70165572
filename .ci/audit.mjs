// `npm run check:audit`: known weaknesses in the packages that are shipped. A registry that does not answer is no fault
// of ours: it is said, and the check passes.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync(
  process.platform === 'win32' ? 'npm.cmd' : 'npm',
  ['audit', '--json', '--audit-level=high', '--fetch-retries=1', '--fetch-timeout=20000'],
  { encoding: 'utf8', timeout: 90_000, shell: process.platform === 'win32' },
);
let report;
try {
  report = JSON.parse(stdout ?? '');
} catch {
  report = undefined;
}
const counts = report?.metadata?.vulnerabilities;
if (!counts) {
  console.log(
    `npm audit: no answer (${report?.error?.summary || report?.message || 'nothing readable'}), not checked`,
  );
} else if (counts.high + counts.critical > 0) {
  for (const [name, { severity, via }] of Object.entries(report.vulnerabilities)) {
    if (severity === 'high' || severity === 'critical')
      console.log(`${name}: ${severity}: ${via.map((cause) => cause.title ?? cause).join('; ')}`);
  }
  process.exitCode = 1;
} else {
  console.log('npm audit: nothing of high severity');
}
