package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Seeds of sites as companies have them: names, addresses, companies, groups, end dates. */
final class RealisticUsers {
  private static final String[] SYLLABLES = {
    "an", "be", "chi", "da", "el", "fa", "go", "ha", "in", "jo", "ka", "li", "mo", "na", "ol",
    "pe", "qua", "ri", "so", "ta", "um", "vi", "wa", "xa", "yo", "ze", "ber", "dor", "lin", "man"
  };

  private final Random random;

  RealisticUsers(long seed) {
    random = new Random(seed);
  }

  /** A seed of so many users and groups; every user is in three groups on average. */
  ObjectNode seed(int users, int groups) {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    ArrayNode groupList = seed.putArray("groups");
    for (int i = 0; i < groups; i++) {
      groupList.addObject().put("name", "Team " + word(3) + " " + i).put("notes", word(4));
    }
    ArrayNode userList = seed.putArray("users");
    for (int i = 0; i < users; i++) {
      userList.add(user(i, groupList));
    }
    return seed;
  }

  private ObjectNode user(int number, ArrayNode groups) {
    String first = word(2);
    String last = word(3);
    String login =
        first + "." + last + number % 97 + (char) ('a' + number / 97 % 26) + number / 2522;
    boolean byMail = random.nextInt(4) == 0;
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("username", byMail ? login + "@example.com" : login);
    user.put("email", login + "@example.com");
    user.put("name", capital(first) + " " + capital(last));
    user.put("company", "Company " + (int) Math.sqrt(random.nextInt(40_000)));
    user.put("language", random.nextInt(5) == 0 ? "de" : "en");
    user.put("time_zone", random.nextBoolean() ? "Berlin" : "London");
    user.put("sftp_permission", random.nextInt(10) != 0);
    user.put("user_root", "home/" + login);
    if (random.nextInt(20) == 0) {
      user.put("authenticate_until", "2027-0" + (1 + random.nextInt(9)) + "-15T00:00:00Z");
    }
    ArrayNode memberships = user.putArray("groups");
    for (int i = random.nextInt(7); i > 0; i--) {
      String group = groups.get(random.nextInt(groups.size())).path("name").asText();
      memberships.add(group);
    }
    return user;
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
