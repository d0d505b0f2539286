"""From the angle of vectors to evidence."""

import numpy as np
import pytest

from xlate.neural.similarity import gains, scale

CHANCE = (0.25, 0.12)


def vectors(seed: int, count: int, base: float) -> np.ndarray:
    """Return random unit vectors that share a direction: the more, the less a cosine says."""
    draw = np.random.default_rng(seed)
    found = draw.standard_normal((count, 64)) / 8
    found[:, 0] += base
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("base", [0.0, 0.5, 2.0])
def test_what_belongs_together_gains_whatever_the_model_calls_similar(base: float) -> None:
    source = vectors(1, 20, base)
    target = source + vectors(2, 20, 0) * 0.5
    target /= np.linalg.norm(target, axis=1, keepdims=True)
    found = gains(source, target, CHANCE)
    assert found.diagonal().min() > 0.5
    assert np.median(found[~np.eye(20, dtype=bool)]) < 0
    assert found.max() <= 5.0
    assert found.min() >= -3.0


def test_swapping_the_sides_changes_nothing() -> None:
    source, target = vectors(1, 9, 0.5), vectors(2, 7, 0.5)
    assert np.allclose(gains(source, target, CHANCE), gains(target, source, CHANCE).T)


def test_a_small_article_goes_by_what_is_known_of_the_model() -> None:
    assert scale(np.array([[0.9]]), CHANCE) == CHANCE
    assert scale(np.zeros((0, 3)), CHANCE) == CHANCE
    mean, _ = scale(np.full((30, 30), 0.8), CHANCE)
    assert mean > 0.7


def test_an_empty_text_says_nothing() -> None:
    source, target = vectors(1, 2, 0), vectors(2, 2, 0)
    source[0] = 0
    assert not gains(source, target, CHANCE)[0].any()
