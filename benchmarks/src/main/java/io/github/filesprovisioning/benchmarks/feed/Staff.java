package io.github.filesprovisioning.benchmarks.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/**
 * Invents the people of a large company: names that look like names, so that states compress as
 * they would in life. The same seed gives the same people.
 */
final class Staff {
  private static final String[] ONSETS = {
    "b", "br", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t",
    "th", "v", "w", "z"
  };
  private static final String[] RIMES = {
    "a", "ai", "an", "ar", "e", "eck", "el", "en", "er", "i", "ia", "ill", "in", "o", "old", "on",
    "u", "un", "y"
  };
  private static final String[] COUNTRIES = {"Austria", "France", "Germany", "Italy", "Poland"};

  private final Random random;

  Staff(long seed) {
    random = new Random(seed);
  }

  /** A group with a name of its own. */
  ObjectNode group(int number) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", nameOfGroup(number))
        .put("notes", "Owned by " + capital(word(2)) + " " + capital(word(3)));
  }

  /** The name of the group with this number. */
  static String nameOfGroup(int number) {
    return "Department " + number / 10 + " Team " + number % 10;
  }

  /**
   * A user with a name of their own, in up to six groups.
   *
   * @param groups how many groups there are
   */
  ObjectNode user(int number, int groups) {
    String first = word(2);
    String last = word(2 + random.nextInt(2));
    String login = first + "." + last + "." + Integer.toString(number, 36);
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("username", login);
    user.put("email", login + "@example.com");
    user.put("name", capital(first) + " " + capital(last));
    user.put("company", "Example " + COUNTRIES[random.nextInt(COUNTRIES.length)]);
    user.put("language", random.nextInt(4) == 0 ? "de" : "en");
    user.put("user_root", "home/" + login);
    if (random.nextInt(20) == 0) {
      user.put("authenticate_until", "2099-0" + (1 + random.nextInt(9)) + "-15T00:00:00Z");
    }
    ArrayNode memberships = user.putArray("groups");
    random
        .ints(random.nextInt(7), 0, groups)
        .distinct()
        .forEach(i -> memberships.add(nameOfGroup(i)));
    return user;
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(RIMES[random.nextInt(RIMES.length)]);
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
