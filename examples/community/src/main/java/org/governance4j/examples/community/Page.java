package org.governance4j.examples.community;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the page together: one file with its style, its script and its data inside. */
final class Page {

  static final String FILE = "index.html";
  private static final List<String> STYLES =
      List.of(
          "style.css",
          "map.css",
          "calendar.css",
          "cases.css",
          "year.css",
          "orders.css",
          "worklist.css");
  private static final List<String> SCRIPTS =
      List.of(
          "base.js",
          "map.js",
          "calendar.js",
          "cases.js",
          "worklist.js",
          "detail.js",
          "duties.js",
          "wishes.js",
          "helpers.js",
          "liveday.js",
          "appraisal.js",
          "records.js",
          "accounts.js",
          "contact.js",
          "people.js",
          "start.js");
  private static final Pattern SLOT = Pattern.compile("\\{\\{([\\w.]+)}}");

  private Page() {}

  /** The page for its data; the slots of the template take parts, headings or words. */
  static String of(PageData data, Words words) {
    Map<String, String> slots = new HashMap<>();
    data.headings().forEach((key, text) -> slots.put(key, escaped(text)));
    slots.put("language", words.language().equals("zh") ? "zh-CN" : "en");
    slots.put("style", joined(STYLES));
    slots.put("script", "(() => {\n'use strict';\n" + joined(SCRIPTS) + "})();");
    slots.put("data", json(data.data()));
    return filled(resource("index.html"), slots, words);
  }

  // What fills a slot may have millions of characters: it is taken as a whole.
  private static String filled(String template, Map<String, String> slots, Words words) {
    StringBuilder page = new StringBuilder();
    Matcher matcher = SLOT.matcher(template);
    int at = 0;
    while (matcher.find()) {
      String slot = slots.get(matcher.group(1));
      page.append(template, at, matcher.start())
          .append(slot == null ? escaped(words.get(matcher.group(1))) : slot);
      at = matcher.end();
    }
    return page.append(template, at, template.length()).toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  // No text can end the script element or start a comment in it.
  private static String json(Object data) {
    try {
      return new ObjectMapper()
          .writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String joined(List<String> names) {
    return names.stream().map(Page::resource).collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream("page/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
