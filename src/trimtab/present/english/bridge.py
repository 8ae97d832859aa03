"""English sentences of `bridge`, by code."""

SENTENCES: dict[str, str] = {
    "health.fitted_elsewhere": (
        "These numbers come from a fit by {tool}. It does not say how a channel changes over time, so each is taken to work next quarter "
        "as it did on average, and no loss of effect can show."
    ),
    "health.misses_outcome": (
        "What the fit of {tool} says of the past is further from the outcome than the outcome's own average is (R² {explained:number})."
        " Was it fitted to this outcome, in this unit?"
    ),
    "health.prior_not_in_file": (
        "The file of {tool} does not hold its prior, so nobody can tell here how much of its numbers the history taught."
    ),
    "problem.library_missing": (
        "This needs {library}, which is not installed.\nInstall it with: pip install '{extra}'."
    ),
    "problem.groups_unreadable": (
        "{file} is no netCDF file that can be read.\n"
        "Save the fit with inference_data.to_netcdf in Meridian, or with save in PyMC-Marketing."
    ),
    "problem.groups_without_posterior": (
        "{file} holds no group named posterior.\nFit the model first, then save it again."
    ),
    "problem.model_not_recognised": (
        "{file} is not a fit of Meridian or PyMC-Marketing.\nGive a file of one of the two, or let trimtab fit the data."
    ),
    "problem.posterior_lacks": (
        "{file}, a fit by {tool}, lacks {name}, and a verdict needs it.\n"
        "Save the whole fit, with its settings and data; max_lag can be given beside the file."
    ),
    "problem.part_not_read": (
        "{file}, a fit by {tool}, has {part:label}, which trimtab cannot read.\nFit without it, or let trimtab fit the data."
    ),
    "problem.channel_not_fitted": (
        "The data have the channel {channel}, which the fit in {file} does not know; it has {known}.\n"
        "Give the data of the fit, and the same names: a channel's own, or those of its columns."
    ),
    "problem.channel_not_in_data": (
        "The fit in {file} has the channel {channel}, which is not in the data; they have {known}.\n"
        "Give the data of the fit, and the same names: a channel's own, or those of its columns."
    ),
    "problem.periods_not_fitted": (
        "The fit in {file} covers {count} periods from {first:date} to {last:date}, the data {periods} from {begin:date} to {end:date}.\n"
        "Give the data the model was fitted to."
    ),
    "problem.geos_not_fitted": (
        "The fit in {file} has the regions {geos}, the data {known}.\nGive the data the model was fitted to, regions in the same order."
    ),
    "problem.population_not_given": (
        "The fit in {file} counts per head, and the data give no population.\nAdd a column with the population of each region."
    ),
    "problem.controls_not_in_data": (
        "The fit in {file} uses {controls}, which {controls:is no control|are no controls} of the data.\n"
        "Give the data the model was fitted to, or declare those columns as controls."
    ),
    "problem.fitted_to_other_data": (
        "{name} in the data is not what the model in {file} was fitted to.\nGive the data of the fit."
    ),
    "problem.returns_not_reproduced": (
        "What {file} says of its channels is not what its parameters give: they differ by {share:percent}.\n"
        "Check that the data are those of the fit, with the same value per outcome, and that no part of the model is custom."
    ),
    "part.reach_frequency": "channels by reach and frequency",
    "part.non_media_treatments": "treatments other than media",
    "part.log_link": "a logarithmic link",
    "part.time_varying_media": "effects that vary over time",
    "part.several_dimensions": "several dimensions besides channel and date",
    "part.adstock": "a carry-over of its own kind",
    "part.saturation": "a saturation of its own kind",
    "part.further_effects": "further effects without their sum (mu)",
}
