from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is, and nothing about xlate.
settings.register_profile("xlate", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("xlate")
