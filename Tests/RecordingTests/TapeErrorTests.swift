import Recording
import Testing

@Suite struct TapeErrorTests {
  private func sentence(_ text: String) -> String {
    do {
      _ = try readTape(text)
      return "no error"
    } catch let error as TapeError {
      return error.sentence
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("", "line 1, column 1: expected 'gdviz-tape 1' as the first line, found ''"),
    (
      "gdviz-tape 2\n",
      "line 1, column 1: expected 'gdviz-tape 1' as the first line, found 'gdviz-tape 2'"
    ),
    (
      "\u{1B}[2J",
      "line 1, column 1: expected 'gdviz-tape 1' as the first line, found '\u{FFFD}[2J'"
    ),
    ("gdviz-tape 1\n", "line 1, column 1: the tape ends without 'size'"),
    ("gdviz-tape 1\nsize 9x9\n\n", "line 3, column 1: the tape ends without 'open'"),
    ("gdviz-tape 1\nopen ravine\n", "line 2, column 1: 'size' comes before 'open'"),
    ("gdviz-tape 1\npress x\n", "line 2, column 1: 'size' comes first, as in: size 100x30"),
    (
      "gdviz-tape 1\nsize 9x9\nwait 1\n",
      "line 3, column 1: 'open' comes before it, as in: open rosenbrock"
    ),
    (
      "gdviz-tape 1\nsize 9x9\nsize 9x9\n",
      "line 3, column 1: the size was said before; later it is 'resize'"
    ),
    (
      "gdviz-tape 1\nsize 9x9\nopen \"a\\nb\"\n", "line 3, column 6: \\n is for captions"
    ),
  ])
  func theBeginning(text: String, expected: String) {
    #expect(sentence(text) == expected)
  }

  @Test(arguments: [
    (
      "presss x",
      "column 1: 'presss' is no command; there are size open mark caption press type wait pause resize click drag wheel expect"
    ),
    (
      "Press x",
      "column 1: 'Press' is no command; there are size open mark caption press type wait pause resize click drag wheel expect"
    ),
    ("open ravine", "column 1: 'open' was said before"),
    ("press", "column 6: expected a key"),
    ("press \" \"", "column 7: write 'press space'"),
    ("press ctrl+i", "column 7: ctrl+i is tab"),
    ("press ctrl+c", "column 7: ctrl+c ends the program"),
    ("press ctrl+h", "column 7: ctrl+h is backspace"),
    ("press ctrl+j", "column 7: ctrl+j is enter"),
    ("press ctrl+m", "column 7: ctrl+m is enter"),
    ("press ctrl+z", "column 7: ctrl+z suspends the program"),
    ("press ctrl+1", "column 7: expected ctrl+ with a letter from a to z, found 'ctrl+1'"),
    ("press Space", "column 7: 'Space' is no key; keys are written small, 'space'"),
    ("press x 0", "column 9: expected a count from 1 to 9999, found '0'"),
    ("press x 10000", "column 9: expected a count from 1 to 9999, found '10000'"),
    ("press x 1e9", "column 9: expected a count from 1 to 9999, found '1e9'"),
    ("press x 3 4", "column 11: expected the line's end, found '4'"),
    ("type x", "column 6: expected characters in quotation marks, found 'x'"),
    ("type \"\"", "column 6: expected characters"),
    ("type \"a\\nb\"", "column 6: only printable characters can be typed; other keys are pressed"),
    ("type \"a", "column 6: the string is not closed on its line"),
    ("type \"a\\q\"", "column 8: '\\q' means nothing, expected \\\" \\\\ or \\n"),
    ("type \"a\\", "column 8: the string is not closed on its line"),
    ("mark \"\"", "column 6: a mark has a title"),
    ("mark \"a\\nb\"", "column 6: a mark's title is one line"),
    ("mark \"a\"\nmark \"a\"", "column 1: the mark \"a\" stands in line 4 already"),
    ("caption \"a\\nb\\nc\"", "column 9: a caption has at most two lines"),
    ("caption \"a\"b", "column 12: expected a blank after the string"),
    ("wait", "column 5: expected a time as 0.5s, 40ms or 25 (ticks of 20 ms)"),
    (
      "wait 30ms",
      "column 6: '30ms' is no whole number of 20 ms ticks; next to it are 20ms and 40ms"
    ),
    ("wait 0.5", "column 6: expected a time as 0.5s, 40ms or 25 (ticks of 20 ms), found '0.5'"),
    ("wait 0", "column 6: expected at least one tick of 20 ms"),
    ("wait 5ms", "column 6: '5ms' is no whole number of 20 ms ticks; next to it are 20ms"),
    ("wait -1", "column 6: expected a time as 0.5s, 40ms or 25 (ticks of 20 ms), found '-1'"),
    ("wait 3601s", "column 1: the tape is longer than one hour"),
    ("resize 0x5", "column 8: a screen has 1x1 to 500x200 cells, not 0x5"),
    ("resize 501x5", "column 8: a screen has 1x1 to 500x200 cells, not 501x5"),
    ("resize 80 x 24", "column 8: expected a size as 100x30, found '80'"),
    (
      "click 100 0",
      "column 1: column 100, row 0 is outside of the screen of 100x30, which counts from 0"
    ),
    ("click 5", "column 8: expected a row, counted from 0"),
    ("click a 5", "column 7: expected a column, counted from 0, found 'a'"),
    ("wheel 1 1 left", "column 11: expected up or down, found 'left'"),
    ("expect", "column 7: expected a fact's name"),
    (
      "expect los = 1",
      "column 8: no fact is called 'los'; gdviz facts prints them, and there is screen"
    ),
    ("expect loss", "column 12: expected = != < <= > >= ~ after loss"),
    (
      "expect loss == 1",
      "column 13: loss is a number and is compared by = != < <= > >= ~, not by '=='"
    ),
    ("expect status < paused", "column 15: status is a word and is compared by = !=, not by '<'"),
    ("expect loss = abc", "column 15: expected a decimal number or inf, found 'abc'"),
    ("expect loss = nan", "column 15: expected a decimal number or inf, found 'nan'"),
    ("expect loss = 0x10", "column 15: expected a decimal number or inf, found '0x10'"),
    ("expect sign_flips = 1.5", "column 21: expected a whole number, found '1.5'"),
    ("expect help = maybe", "column 15: expected yes or no, found 'maybe'"),
    ("expect screen = 123", "column 17: expected 8 hexadecimal digits, found '123'"),
    ("expect screen = none", "column 17: expected 8 hexadecimal digits, found 'none'"),
    ("expect loss < none", "column 15: expected a decimal number or inf, found 'none'"),
    ("pause now", "column 7: expected the line's end, found 'now'"),
    ("wait a\"b\"", "column 7: a quotation mark stands inside a word: quote all of it"),
    ("\u{7}", "column 1: a control character stands in the line"),
  ])
  func eachRejectionSaysWhereAndWhy(lines: String, expected: String) {
    let said = sentence("gdviz-tape 1\nsize 100x30\nopen ravine\n" + lines + "\n")
    let line = 3 + lines.split(separator: "\n").count
    #expect(said == "line \(line), " + expected)
  }

  @Test func limitsAreComputedBeforeAnythingRuns() {
    let opening = "gdviz-tape 1\nsize 9x9\nopen ravine\n"
    let most = String(repeating: "pause\n", count: 3600 / 8 * 8)
    #expect(sentence(opening + most) == "no error")
    #expect(sentence(opening + most + "wait 1").hasSuffix("the tape is longer than one hour"))
    let commands = String(repeating: "press x 9999\n", count: 19_998)
    #expect(sentence(opening + commands) == "no error")
    #expect(sentence(opening + commands + "press x\n").hasSuffix("at most 20000 commands"))
    #expect(
      sentence(opening + "# " + String(repeating: "x", count: 1 << 20))
        == "line 1, column 1: the tape is larger than 1 MiB")
  }
}
