import './start.ts';
// Before the suites that leave copies of plans behind, from which an office would be learnt.
import './places.ts';
import './findings.ts';
import './editing.ts';
import './completing.ts';
import './commands.ts';
import './configuration.ts';
import './tasks.ts';
import './export.ts';
import './preview.ts';
import './import.ts';
import './paste.ts';
import './compare.ts';
import './agent-tools.ts';
import './outline.ts';
import './navigation.ts';
import './many-plans.ts';
