import Descent
import Testing

@Suite struct CountedTests {
  @Test func onlyOneIsSingular() {
    #expect([0, 1, 2].map { $0.counted("step") } == ["0 steps", "1 step", "2 steps"])
    #expect([1, 2].map { $0.counted("box", "boxes") } == ["1 box", "2 boxes"])
  }
}
