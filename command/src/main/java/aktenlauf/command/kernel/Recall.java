package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseId;

/**
 * Asks whether a command was answered before; so a key's conflict is found before any rule about
 * content.
 */
record Recall(CaseId caseId, String commandId, String commandHash) {}
