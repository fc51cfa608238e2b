import Descent
import Testing

@Suite struct WrittenNumbersTests {
  @Test func whatIsWrittenIsRead() throws {
    #expect(try WrittenNumbers.stepSize("0.05") == 0.05)
    #expect(try WrittenNumbers.point("-2, 1") == [-2, 1])
    #expect(try WrittenNumbers.window("-3,3,-2,2") == Window(x: -3...3, y: -2...2))
    #expect(try WrittenNumbers.constant(" k = 25") == Formula.Constant(name: "k", value: 25))
  }

  /// The sentence, and how many characters stand before the fault.
  @Test(arguments: [
    ("-2", "expected x,y, two finite numbers", 2), ("-2, q", "expected x,y, two finite numbers", 4),
    ("1,2,3", "expected x,y, two finite numbers", 4), ("", "expected x,y, two finite numbers", 0),
    ("1, 1e999", "the number 1e999 is too large, expected at most 1.8e308", 3),
    ("-1e-400,1", "the number -1e-400 is too small, expected 0 or at least 5e-324", 0),
  ])
  func points(text: String, sentence: String, offset: Int) throws {
    let error = #expect(throws: WrittenNumbersError.self) { try WrittenNumbers.point(text) }
    #expect(error?.sentence == sentence)
    #expect(error?.offset == offset)
  }

  @Test(arguments: [
    ("3,-3,1,2", "x0,x1,y0,y1 must grow, x0 < x1 and y0 < y1", 2),
    ("-3,3,1, 1", "x0,x1,y0,y1 must grow, x0 < x1 and y0 < y1", 8),
    ("-1e308,1e308,1,2", "too large, its width is not finite", 7),
    ("1,2,3", "expected x0,x1,y0,y1, four finite numbers", 5),
  ])
  func windows(text: String, sentence: String, offset: Int) throws {
    let error = #expect(throws: WrittenNumbersError.self) { try WrittenNumbers.window(text) }
    #expect(error?.sentence == sentence)
    #expect(error?.offset == offset)
  }

  @Test func otherFaults() {
    let zero = #expect(throws: WrittenNumbersError.self) { try WrittenNumbers.stepSize("0") }
    #expect(zero?.sentence == "the step size must be above 0")
    for (text, offset) in [("k", 1), ("k = ", 4), ("=3", 0), ("k=nan", 2)] {
      let error = #expect(throws: WrittenNumbersError.self) { try WrittenNumbers.constant(text) }
      #expect(error?.sentence == "expected name=number, as in k=25")
      #expect(error?.offset == offset, "\(text)")
    }
  }
}
