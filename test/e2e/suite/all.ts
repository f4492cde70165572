import './start.ts';
import './findings.ts';
import './editing.ts';
import './commands.ts';
import './configuration.ts';
import './tasks.ts';
import './outline.ts';
import './navigation.ts';
