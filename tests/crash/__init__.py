"""What is left of the store after a killed process or a power cut; each harness has a control that it must see."""
