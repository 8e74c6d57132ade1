package io.github.filesprovisioning.muletest.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression, read from left to right. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<symbol>\\+\\+|==|!=|[.,:()\\[\\]{}]))");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /**
   * Splits an expression.
   *
   * @throws UnknownSyntax when something in it is no word of the stand-in's language
   */
  Tokens(String source) {
    this.source = source;
    Matcher matcher = TOKEN.matcher(source);
    int end = 0;
    while (end < source.stripTrailing().length()) {
      if (!matcher.find() || matcher.start() != end) {
        throw new UnknownSyntax(source.substring(end).strip());
      }
      tokens.add(Token.of(matcher));
      end = matcher.end();
    }
  }

  boolean atEnd() {
    return next == tokens.size();
  }

  /** Whether the next word is this symbol or keyword. */
  boolean nextIs(String word) {
    return !atEnd() && tokens.get(next).is(word);
  }

  /** Goes on when the next word is this symbol or keyword. */
  boolean eat(String word) {
    if (nextIs(word)) {
      next++;
      return true;
    }
    return false;
  }

  void expect(String word) {
    if (!eat(word)) {
      throw refused();
    }
  }

  boolean nextIs(Kind kind) {
    return !atEnd() && tokens.get(next).kind == kind;
  }

  String take() {
    return tokens.get(next++).text;
  }

  UnknownSyntax refused() {
    return new UnknownSyntax(atEnd() ? "the end" : tokens.get(next).text + " in " + source);
  }

  /** Kinds of words. */
  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SYMBOL
  }

  private static final class Token {
    private final Kind kind;
    private final String text;

    private Token(Kind kind, String text) {
      this.kind = kind;
      this.text = text;
    }

    private static Token of(Matcher matcher) {
      for (Kind kind : Kind.values()) {
        String text = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
        if (text != null) {
          return new Token(kind, kind == Kind.TEXT ? unquoted(text) : text);
        }
      }
      throw new IllegalStateException("A word of no kind");
    }

    private static String unquoted(String text) {
      return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private boolean is(String word) {
      return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(word);
    }
  }

  /** Something that the stand-in does not know. DataWeave may well know it. */
  static final class UnknownSyntax extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnknownSyntax(String what) {
      super("it does not know " + what);
    }
  }
}
