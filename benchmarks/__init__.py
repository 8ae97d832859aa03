"""What the project measures about itself; outside the package, since a measurement plays every room."""
