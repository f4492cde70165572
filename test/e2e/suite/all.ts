import './start.ts';
import './findings.ts';
import './editing.ts';
import './commands.ts';
import './tasks.ts';
