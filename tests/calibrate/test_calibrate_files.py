"""``calibrate.yaml`` and ``posterior/``: what is wrong has a line, what is there is used."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ceasefire.errors import RequestError, ScenarioFileError
from ceasefire.scenario.calibration import load_calibration
from ceasefire.scenario.load import load
from ceasefire.scenario.posterior import Posterior
from ceasefire.study.calibrate.store import write_posterior

FIT = """\
schema: ceasefire/posterior@1
fit: military
made: {command: by hand, seed: 1, particles: 9, populations: 2, tolerance: 1.0, inputs: none}
drawn:
- {id: line_wear, start: &a {mean: 0.0, sd: 0.1}, prior: *a, posterior: {mean: 0.1, sd: 0.05}}
- {id: effectiveness, start: *a, prior: *a, posterior: {mean: 0.2, sd: 0.02}}
correlation:
- [1.0]
- [-0.5, 1.0]
"""


def with_fit(folder, text=FIT, name="military"):
    """Write a posterior into a scenario."""
    path = folder / "posterior" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "where", "said"),
    [
        ("[-0.5, 1.0]", "[-1.5, 1.0]", "8", "must be positive definite"),
        ("[-0.5, 1.0]", "[-0.5, 0.9]", "8", "must be positive definite"),
        ("- [-0.5, 1.0]", "- [1.0]", "8", "must have rows of 1 to 2 numbers"),
        ("id: line_wear", "id: line_ware", "5", "no war is born with 'line_ware' (did you mean"),
        ("id: line_wear", "id: effectiveness", "5", "must be used once"),
        ("fit: military", "fit: full", "2", "must be 'military' in this file (got 'full')"),
        ("sd: 0.05", "sd: -0.05", "5", "must be at least 0"),
        ("particles: 9", "particles: 0", "3", "must be at least 1"),
        ("fit: military", "fit: military\nwho: me", "3", "who: is not a known key"),
    ],
)
def test_a_fault_of_a_posterior_has_its_place(toy_copy, old, new, where, said):
    """File, line and column, as for any other file of a scenario."""
    assert old in FIT
    with_fit(toy_copy, FIT.replace(old, new, 1))
    with pytest.raises(ScenarioFileError) as caught:
        load(toy_copy)
    text = str(caught.value)
    assert f"military.yaml:{where}:" in text
    assert said in text


def test_the_military_fit_is_used_unless_told_otherwise(toy, toy_copy):
    """And without a file everything is as stated."""
    assert load(toy_copy) == toy
    with_fit(toy_copy)
    fitted = load(toy_copy)
    assert fitted.posterior.fit == "military"
    assert load(toy_copy, "military") == fitted != toy
    assert load(toy_copy, "stated") == toy
    assert load(toy_copy, "stated").digest == toy.digest != fitted.digest


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        ("full", "--fit full: .*full.yaml is not there; ceasefire calibrate makes it"),
        ("miltary", r"--fit: no fit 'miltary' \(did you mean 'military'\?\)"),
        ("zzz", "--fit: no fit 'zzz': must be one of stated, military, full"),
    ],
)
def test_a_fit_that_is_not_there_is_refused(toy_copy, fit, said):
    """With what there is."""
    with pytest.raises(RequestError, match=said):
        load(toy_copy, fit)


def test_where_a_fit_comes_from_changes_no_war(toy_copy):
    """Nor what followed from it: two fits that draw alike have one digest."""
    before = load(with_fit(toy_copy))
    after = load(with_fit(toy_copy, FIT.replace("by hand", "by another hand")))
    assert before.digest == after.digest
    assert before != after


def test_a_fit_is_saved_with_its_war(toy_copy, tmp_path):
    """And a stated war without one."""
    fitted = load(with_fit(toy_copy))
    fitted.save(tmp_path / "fitted")
    assert load(tmp_path / "fitted") == fitted
    replace(fitted, posterior=None).save(tmp_path / "stated")
    assert load(tmp_path / "stated").posterior is None


def test_what_the_command_writes_is_what_is_read(toy_copy, tmp_path):
    """To the last digit; nothing else is left beside it."""
    fit = load(with_fit(toy_copy)).posterior
    write_posterior(tmp_path / "posterior" / "military.yaml", fit)
    text = (tmp_path / "posterior" / "military.yaml").read_text(encoding="utf-8")
    assert text.startswith("# What wars are born with")
    assert [path.name for path in (tmp_path / "posterior").iterdir()] == ["military.yaml"]
    with_fit(toy_copy, text)
    assert load(toy_copy).posterior == fit


def test_the_full_fit_sets_the_talks(winter, tmp_path):
    """Its settings are changed on loading; a military fit may not have any."""
    data = load("winter-war").posterior
    assert data is not None
    told = {
        "path": "talks.tau", "start": 0.015, "use": 0.012, "prior_low": 0.01, "prior_high": 0.02,
        "low": 0.011, "high": 0.013,
    }  # fmt: skip
    raw = data.model_dump(by_alias=True) | {"settings": (told,)}
    with pytest.raises(ValueError, match="only the full fit may set the talks"):
        Posterior.model_validate(raw)
    import shutil

    copy = tmp_path / "winter"
    shutil.copytree(winter.folder, copy)
    write_posterior(
        copy / "posterior" / "full.yaml", Posterior.model_validate(raw | {"fit": "full"})
    )
    fitted = load(copy, "full")
    assert fitted.talks.tau == 0.012
    assert fitted.value("talks.tau") == fitted.value("talks.tau") == 0.012
    assert load(copy).talks.tau == load(copy, "stated").talks.tau == 0.015
    assert fitted.change({"talks.tau": 0.02}).talks.tau == 0.02


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: effectiveness", "id: efectiveness", "no war is born with 'efectiveness'"),
        ("low: -0.5", "low: 0.9", "low must be less than high"),
        ("id: effectiveness, low: -0.5", "id: line_wear, low: -0.5", "must be more than 0"),
        ("id: upland_dead", "id: canal_reached_day", "must be named once"),
        ("within: 600", "within: 0", "must be more than 0"),
        ("within: 600, reason: invented", "within: 600", "reason"),
    ],
)
def test_a_fault_of_calibrate_yaml_has_its_place(asked_copy, old, new, said):
    """With its line."""
    path = asked_copy / "calibrate.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioFileError) as caught:
        load_calibration(load(asked_copy))
    assert "calibrate.yaml:" in str(caught.value)
    assert said in str(caught.value)


def test_settings_that_the_war_does_not_have_are_found(asked_copy):
    """Before a single war is fought."""
    more = (
        "full:\n  parameters:\n"
        "    - {path: posture.gone, title: {en: a, ar: ألف}, low: 1, high: 2,\n"
        "       scale: log, reason: x}\n"
        "  observables:\n    - {id: shell_days_start, within: 1, reason: x}\n"
    )
    path = asked_copy / "calibrate.yaml"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    with pytest.raises(ScenarioFileError, match=r"calibrate\.yaml:\d+:\d+: .*no 'gone'"):
        load_calibration(load(asked_copy))


def test_a_war_without_the_file_cannot_be_calibrated(toy):
    """It says what is missing."""
    with pytest.raises(RequestError, match=r"toy-war: has no calibrate\.yaml"):
        load_calibration(toy)


def test_the_winter_war_says_what_judges_it(winter):
    """The military fit knows nothing of talks; each fit holds something out."""
    asked = load_calibration(winter)
    military = {one.id for one in asked.military.observables}
    full = {one.id for one in asked.full.observables}
    assert not military & {"first_serious_offer_day", "end_day", "ceded_km2", "displaced"}
    assert not full & {"displaced", "renewed_war_day"}
    assert len(military) + len(full) < 15
