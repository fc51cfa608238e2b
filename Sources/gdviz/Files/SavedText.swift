import Descent
import Recording
import Screen
import Visualizer

extension SavedFile {
  /// What is in the file of a state.
  func text(of state: State, look: Look, using workbench: Workbench) -> String {
    switch self {
    case .picture(let format):
      var state = state
      state.overlay = nil
      state.notice = nil
      let title = "\(state.landscape.title), t = \(state.run.steps.count)"
      return format.text(of: view(state, look: look, using: workbench), title: title)
    case .run(let format):
      return format.text(of: state.run, on: workbench.objective(of: state.landscape))
    }
  }
}

extension SavedFile.PictureFormat {
  fileprivate func text(of frame: Frame, title: String) -> String {
    switch self {
    case .svg: ScreenSVG.picture(of: frame, title: title)
    case .text:
      PlainText.trimmedLines(of: frame).map { $0 + "\n" }.joined()
    }
  }
}

extension TraceText.Format {
  /// The columns of `gdviz trace`, a row for each point of the run.
  fileprivate func text(of run: Run, on objective: any Objective) -> String {
    let trace = Trace(
      of: objective, from: run.start, stepSizes: run.stepSizes, steps: run.steps.count)
    var text = TraceText(self)
    var bytes = [UInt8](text.header.utf8)
    for row in trace { text.append(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
