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

  @Test func pausedNothingIsDue() {
    var playback = Playback()
    #expect(playback.wait == nil)
    #expect((0..<500).allSatisfy { _ in playback.tick() == 0 })
    playback.mode = .untilStopped
    #expect(playback.wait == 1)
    #expect(playback.tick() == Playback.stepsPerTickUntilStopped)
  }
}
