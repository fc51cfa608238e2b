import CursesTerminal
import Glibc

/// Where a person's configuration lies.
enum ConfigurationFolder {
  /// The folder that `--config` names, or the platform's; nothing for `none`, or where none is known.
  static func path(option: String?, environment: [String: String] = processEnvironment()) -> String?
  {
    if let option { return option == "none" ? nil : option }
    // A relative path is to be ignored (XDG Base Directory Specification).
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return base + "/gdviz" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/gdviz"
  }

  /// Makes a folder and those above it; the system's number of what went wrong.
  static func make(_ path: String) -> Int32? {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return nil }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      return errno
    }
    return make(String(path[..<slash]))
      ?? (mkdir(path, 0o700) == 0 || errno == EEXIST ? nil : errno)
  }
}
