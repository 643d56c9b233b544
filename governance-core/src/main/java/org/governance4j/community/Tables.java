package org.governance4j.community;

import com.google.common.collect.ImmutableList;

/** All records of a registry by kind (全部档案), those with an id of their own in tables. */
record Tables(
    OrganisationSchemes schemes,
    Table<OrganisationId, Organisation> organisations,
    Table<PersonId, Person> persons,
    Table<PersonId, PartyMember> members,
    ImmutableList<Applicant> applicants,
    ImmutableList<PostHolding> posts,
    Table<BuildingId, Building> buildings,
    Table<DwellingId, Dwelling> dwellings,
    Table<HouseholdId, Household> households,
    Table<EstateId, Estate> estates,
    Table<InstitutionId, Institution> institutions,
    Table<BodyId, Body> bodies,
    ImmutableList<SecretaryFile> secretaryFiles,
    ImmutableList<CommunityFund> funds,
    ImmutableList<BranchHost> branchHosts,
    Table<GridId, Grid> grids,
    ImmutableList<GridPost> gridPosts) {}
