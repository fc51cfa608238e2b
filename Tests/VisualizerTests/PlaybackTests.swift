import Descent
import Screen
import Testing
import Visualizer

@Suite struct PlaybackTests {
  @Test(arguments: Playback.rates.indices) func aMinuteHasItsStepsExactly(speed: Int) {
    var playback = Playback()
    playback.mode = .playing
    playback.speed = speed
    var steps = 0
    for _ in 0..<(60 * Playback.ticksPerSecond) { steps += playback.tick() }
    #expect(steps == 60 * Playback.rates[speed])
  }

  /// Sleeping as long as `wait` says misses no step.
  @Test(arguments: Playback.rates.indices) func theNextStepComesWhenItIsSaid(speed: Int) throws {
    var playback = Playback()
    playback.mode = .playing
    playback.speed = speed
    for _ in 0..<100 {
      let wait = try #require(playback.wait)
      for _ in 1..<wait { #expect(playback.tick() == 0) }
      #expect(playback.tick() > 0)
    }
  }

  /// A tick that makes a step takes the run as it is: a long one is not copied for it.
  @Test func aTickCopiesNoRun() throws {
    var program = try player("rosenbrock", stepSize: 1e-5)
    program.act(.step(count: 1000))
    program.type(" ")
    func place() -> UnsafePointer<Double>? {
      program.state.run.steps.losses.withUnsafeBufferPointer { $0.baseAddress }
    }
    // The first step after a key copies what undo goes back to.
    program.wait(ticks: 10)
    let steps = program.state.run.steps.count
    var places: Set<UnsafePointer<Double>?> = []
    for _ in 0..<20 {
      places.insert(place())
      program.wait(ticks: 1)
    }
    #expect(program.state.run.steps.count > steps)
    #expect(places.count == 1)
  }

  /// Readouts change ten times a second and steps are made at every tick: what one frame says of t is
  /// one number.
  @Test(arguments: [1, 4, 7], [Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func aFrameTellsOfOneStep(ticks: Int, size: Size) throws {
    var program = try player("absolute", size: size)
    program.type("G")
    program.wait(ticks: ticks)
    let step = ticks / 5 * 5000
    let title = try #require(program.lines().first)
    #expect(title.hasSuffix("t\(step == 0 ? "     0" : "  5000") "))
    #expect(title.contains("until it stops"))
    #expect(program.lines().contains { $0.contains("log scale, t 0 to \(step) ") })
    program.type("⇥⇥")
    program.wait(ticks: 13 - ticks)
    #expect(program.state.run.steps.count == 13000)
    let lines = program.lines()
    #expect(lines[0].hasSuffix(" t 10000 "))
    #expect(lines.dropFirst().contains { $0.contains("10000") })
    #expect(!lines.contains { $0.contains("13000") })
  }

  @Test func pausedNothingIsDue() {
    var playback = Playback()
    #expect(playback.wait == nil)
    #expect((0..<500).allSatisfy { _ in playback.tick() == 0 })
    playback.mode = .untilStopped
    #expect(playback.wait == 1)
    #expect(playback.tick() == Playback.stepsPerTickUntilStopped)
  }
}
