package io.github.filesprovisioning.benchmarks.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Polls every sort of feed on one site: for the baseline, after nothing, and after changes. */
final class FeedRun {
  /** How many memberships change in one group when changes come together. */
  static final int TOGETHER = 20;

  private final LargeSite site;
  private final int changes;
  private final int timedPolls;
  private final Path directory;
  private final Consumer<PollFigures> progress;
  private final List<PollFigures> figures = new ArrayList<>();

  /**
   * Creates a run.
   *
   * @param changes how many changes of each sort; a multiple of 20
   * @param timedPolls how often to poll when time counts
   * @param directory for states
   * @param progress is told of each poll when it has been measured
   */
  FeedRun(
      LargeSite site, int changes, int timedPolls, Path directory, Consumer<PollFigures> progress) {
    this.progress = progress;
    this.site = site;
    this.changes = changes;
    this.timedPolls = timedPolls;
    this.directory = directory;
  }

  /** What each poll cost, in the order of the polls. */
  List<PollFigures> figures() {
    MeasuredFeed logins = quiet("logins", "user.logged_in");
    site.logIn(changes);
    loud(logins, "logged in");

    MeasuredFeed granted = quiet("permissions, granted only", "permission.granted");
    MeasuredFeed permissions = quiet("permissions", "permission.granted,permission.revoked");
    site.revoke(changes);
    site.grant(changes);
    loud(granted, "granted");
    loud(permissions, "granted, as many revoked");

    MeasuredFeed memberships =
        quiet("memberships", "membership.added,membership.removed,membership.role_changed");
    site.appoint(changes, Math.max(1, changes / TOGETHER));
    loud(memberships, TOGETHER + " in a group");
    site.appoint(changes, changes);
    loud(memberships, "one in a group");

    MeasuredFeed groups = quiet("groups", "group.created,group.updated,group.deleted");
    site.renameGroups(changes);
    loud(groups, "renamed");

    MeasuredFeed users =
        quiet("users", "user.created,user.updated,user.deactivated,user.reactivated,user.deleted");
    site.joinersMoversLeavers(changes);
    loud(users, "joined, moved and left");
    return figures;
  }

  private MeasuredFeed quiet(String name, String triggers) {
    MeasuredFeed feed = new MeasuredFeed(site, name, triggers, timedPolls, directory);
    add(feed.poll("first poll"));
    add(feed.poll("0"));
    return feed;
  }

  private void loud(MeasuredFeed feed, String what) {
    add(feed.poll(String.format("%,d, %s", changes, what)));
  }

  private void add(PollFigures poll) {
    figures.add(poll);
    progress.accept(poll);
  }
}
