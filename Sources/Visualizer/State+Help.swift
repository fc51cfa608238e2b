import Descent
import Screen

extension State {
  /// How long a notice stands: two seconds.
  static let noticeTicks = 2 * Playback.ticksPerSecond

  mutating func say(_ sentence: String) {
    notice = Notice(text: sentence, until: tick + State.noticeTicks)
  }

  mutating func turnHelpPage(by change: Int, using workbench: Workbench) {
    let sheet = HelpSheet(state: self, workbench: workbench, look: .fixedProfile, size: screen)
    openHelpPage = min(max(helpPage + change, 0), sheet.pageCount - 1)
  }

  /// Ticks until something changes by itself; nothing when nothing moves.
  package var wait: Int? {
    let notice = notice.map { max(1, $0.until - tick) }
    return [playback.wait, notice].compactMap(\.self).min()
  }
}
