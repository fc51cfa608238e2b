import Testing
import Visualizer

@Suite struct RecentTests {
  private var recent = Recent<Int, String>(capacity: 3)
  private var made: [Int] = []

  private mutating func value(for key: Int) -> String {
    recent.value(for: key) {
      made.append(key)
      return "\(key)"
    }
  }

  @Test mutating func whatIsRememberedIsNotMadeAgain() {
    #expect([1, 2, 1, 3, 1, 2].map { value(for: $0) } == ["1", "2", "1", "3", "1", "2"])
    #expect(made == [1, 2, 3] && recent.count == 3)
  }

  @Test mutating func whatWasNotUsedForLongestIsForgotten() {
    for key in [1, 2, 3, 1, 4] { _ = value(for: key) }
    #expect(recent.count == 3)
    for key in [1, 3, 4] { _ = value(for: key) }
    #expect(made == [1, 2, 3, 4])
    _ = value(for: 2)
    #expect(made == [1, 2, 3, 4, 2])
  }

  @Test mutating func whatIsChangedStaysChanged() {
    let length = recent.change(for: 7, make: { "seven" }) { text in
      text += "!"
      return text.count
    }
    #expect(length == 6 && value(for: 7) == "seven!" && made.isEmpty)
  }
}
