import Foundation
import Screen
import Testing

@Suite struct DisplayTextTests {
  @Test(arguments: [
    0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x80, 0x9B, 0x9F,  // controls
    0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF,  // format
    0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,  // direction
    0x2028, 0x2029,  // separators of lines
    0x300, 0x301, 0x20DD, 0x903, 0xFE0F, 0xE0100, 0x1160, 0xD7B0,  // joined to others
    0x115F, 0x3164, 0xFFA0, 0x2065,  // fillers
    0x4E2D, 0xAC00, 0x3000, 0xFF21, 0x231A, 0x2705, 0x1F600, 0x1F1E6,  // two columns
    0xE000, 0xF8FF, 0x10FFFD, 0x0378, 0xE0001, 0x10FFFF,  // private, unassigned, tags
  ])
  func whatCouldHarmIsMadeVisible(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(!DisplayText.isPlain(scalar))
    #expect(
      DisplayText.visible("a\(scalar)b").unicodeScalars.elementsEqual("a\u{FFFD}b".unicodeScalars))
  }

  @Test func whatTheProgramWritesStays() {
    let text =
      "The model −g ε λmin λmax κ Λ⁺ ‖g‖ gᵀHg m₀ m₁ m₂ m₃ x⁰¹²³⁴⁵⁶⁷⁸⁹ √π½ ≤ ≥ · × ÷ Δ ∞ ✓ ✗ ▸ ● ○ ◇ ✕ ∘"
      + " ▲ ▼ ◀ ▶ ← → ↑ ↓ ━ ╍ ┄ ┿ ╵ ╌ ┊ │ ╴ ▀ ▁▂▃▄▅▆▇█ ▘▝▖▗▚▞▙▛▜▟▌▐ ⠀⣿ – … é ß Ж"
    #expect(DisplayText.visible(text) == text)
  }

  @Test func aTextOfManyScalarsKeepsItsLength() {
    let text = "e\u{301}👩‍👩‍👧\u{1B}[31m"
    #expect(DisplayText.visible(text).unicodeScalars.count == text.unicodeScalars.count)
    #expect(!DisplayText.visible(text).unicodeScalars.contains("\u{1B}"))
  }

  /// The table of a C library as a second opinion.
  @Test func nothingPlainIsWideOrWithoutWidth() throws {
    let place = try #require(
      Bundle.module.url(
        forResource: "not-one-column", withExtension: "txt", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n")
    var count = 0
    for line in lines where !line.hasPrefix("#") {
      let ends = line.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      for value in ends[0]...ends[1] {
        count += 1
        if let scalar = Unicode.Scalar(value), DisplayText.isPlain(scalar) {
          Issue.record("U+\(String(value, radix: 16)) is not one column wide")
        }
      }
    }
    #expect(count > 119_000)
  }
}
