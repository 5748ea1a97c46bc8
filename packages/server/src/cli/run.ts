import { AccountError } from '../directory/account.ts';
import { ListenError } from '../http/listen.ts';
import { StoreError } from '../store/store-error.ts';
import { VERSION } from '../version.ts';
import { readCommand } from './command.ts';
import type { Command } from './command.ts';
import { Interrupted } from './read-password.ts';
import { HELP, UsageError } from './usage.ts';

/** Does what the command line says. Returns the exit code: 2 for a wrong command line, 1 for other failures. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const command = readCommand(args, process.env);
    // Each command loads what it needs: the account commands need no telephone.
    if (command.kind === 'serve') return await (await import('./serve.ts')).serve(command);
    process.stdout.write(`${(await answer(command)).trimEnd()}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    if (error instanceof UsageError) return complain(error, 2);
    if (
      error instanceof AccountError ||
      error instanceof ListenError ||
      error instanceof StoreError
    ) {
      return complain(error, 1);
    }
    throw error;
  }
}

async function answer(command: Exclude<Command, { readonly kind: 'serve' }>): Promise<string> {
  if (command.kind === 'help') return HELP;
  if (command.kind === 'version') return VERSION;
  const accounts = await import('./account-commands.ts');
  const terminal = { input: process.stdin, output: process.stderr };
  switch (command.kind) {
    case 'list-accounts':
      return accounts.listAccounts(command.dataFolder);
    case 'add-account':
      return accounts.addAccountByCommand(command, terminal);
    case 'allow-recording':
      return accounts.allowRecordingByCommand(command);
    case 'remove-second-factor':
      return accounts.removeSecondFactorByCommand(command);
    case 'set-password':
      return accounts.setPasswordByCommand(command, terminal);
    case 'list-queues':
    case 'add-queue':
    case 'set-queue':
    case 'set-queue-member':
      return (await import('./queue-commands.ts')).queueByCommand(command);
    case 'show-emergency':
    case 'set-emergency-desk':
    case 'add-emergency-watcher':
    case 'remove-emergency-watcher':
      return (await import('./emergency-commands.ts')).emergencyByCommand(command);
    case 'list-sms':
    case 'put-sms-brand':
    case 'put-sms-campaign':
    case 'set-sms-number':
      return (await import('./sms-commands.ts')).smsByCommand(command);
  }
}

function complain(error: Error, exitCode: number): number {
  process.stderr.write(`${error.message}\n`);
  return exitCode;
}
