"""What all tests of the textbook games share."""

from hypothesis import settings

settings.register_profile("theory", deadline=None)  # a busy machine is not a failing property
settings.load_profile("theory")
