import ArgumentParser

/// In which form a command answers: for people, or for programs.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
