package io.github.filesprovisioning.boomi.connection;

/** The use of an account for the time of one operation. Close it when the operation is over. */
public final class AccountLease implements AutoCloseable {
  private final Accounts accounts;
  private final Accounts.Entry entry;

  AccountLease(Accounts accounts, Accounts.Entry entry) {
    this.accounts = accounts;
    this.entry = entry;
  }

  /** The account. */
  public Account account() {
    return entry.account();
  }

  @Override
  public void close() {
    accounts.giveBack(entry);
  }
}
