"""How long proofs take: Λ⁺ over a window and along a step, and the band of a Taylor polynomial."""

import math
import statistics


def interleaved(worker, requests, names, rounds):
    """Milliseconds by request and name: in each round every request of every name."""
    times = {request: {name: [] for name in names} for request in requests}
    for _ in range(rounds):
        for name in names:
            for request in requests:
                times[request][name].append(worker.ask(request, name) * 1e3)
    return times


def medians(times):
    return {name: statistics.median(values) for name, values in times.items()}


def slowest(times):
    middle = medians(times)
    name = max(middle, key=middle.get)
    return f"median {statistics.median(middle.values()):.2f}, slowest {middle[name]:.2f} ({name})"


def bounds(worker, names, rounds):
    times = interleaved(worker, ["bound"], names, rounds)["bound"]
    bounded = {name: values for name, values in times.items() if math.isfinite(values[0])}
    print("| Λ⁺ over the window, proved to 0.1 % (ms) | min | median |")
    print("|---|---|---|")
    for name, values in bounded.items():
        print(f"| {name} | {min(values):.2f} | {statistics.median(values):.2f} |")
    middle = medians(bounded)
    slow = [f"{name} ({time:.0f} ms)" for name, time in middle.items() if time > 20]
    print(
        f"\n{len(bounded) - len(slow)} of {len(bounded)} presets whose Hessian is bounded take at most 20 ms"
        + (f", the others more: {', '.join(slow)}" if slow else "")
        + f"; none has a bound in {', '.join(name for name in names if name not in bounded)}\n"
    )


def steps(worker, names, rounds):
    requests = ["along", "step", "certified-step", "envelope", "envelope2"]
    times = interleaved(worker, requests, names, rounds)
    middle = {request: medians(times[request]) for request in requests}

    def ratio(request, other):
        return statistics.median(middle[request][name] / middle[other][name] for name in names)

    print(f"- Λ⁺ certified along a step, and the longest steps it proves: {slowest(times['along'])}")
    print(
        f"- from the key of a step to the frame that shows it: {slowest(times['certified-step'])}; "
        f"{ratio('certified-step', 'step'):.2f} times the frame with a sampled Λ⁺"
    )
    print(
        f"- the band of the Taylor polynomial of order 9 over a step: {slowest(times['envelope'])}; "
        f"{ratio('envelope', 'envelope2'):.1f} times that of order 2\n"
    )


def report(worker, names, rounds):
    print("## What is proved (ms, one core)\n")
    bounds(worker, names, rounds)
    steps(worker, names, rounds)
