import Foundation
import Testing
import gdviz

/// What is written as JSON is read by others as what it was.
@Suite struct JSONValueTests {
  @Test func membersStandInTheOrderInWhichTheyAreGiven() {
    let value: JSONValue = [
      "z": .integer(-3), "a": .flag(true), "m": .null, "l": .list([.number(0.1), .text("b")]),
      "e": .list([]), "o": [:],
    ]
    #expect(value.text == #"{"z":-3,"a":true,"m":null,"l":[0.1,"b"],"e":[],"o":{}}"#)
  }

  @Test(arguments: [
    0.0, -0.0, 1e-5, 1e16, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1, -1.0 / 3,
  ])
  func numbersReadBackToTheSameBits(number: Double) throws {
    let read = try #require(try read(.number(number)) as? Double)
    #expect(read.bitPattern == number.bitPattern)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func whatIsNotFiniteIsNull(number: Double) {
    #expect(JSONValue.number(number).text == "null")
  }

  @Test(arguments: ["", #"a "b" \c\ /d"#, "λ ≤ 2/ε, ‖g‖²"])
  func textsReadBack(text: String) throws {
    #expect(try read(.text(text)) as? String == text)
    let member = try #require(try read(.object([(text, .null)])) as? [String: Any])
    #expect(Array(member.keys) == [text])
  }

  /// As everywhere, what could steer a terminal is made visible.
  @Test func noTextStopsAReader() throws {
    #expect(try read(.text("a\u{1B}[2J\n\u{202E}b")) as? String == "a\u{FFFD}[2J\u{FFFD}\u{FFFD}b")
  }

  private func read(_ value: JSONValue) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(value.text.utf8), options: .fragmentsAllowed)
  }
}
